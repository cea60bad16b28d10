/**
 * What a synchronisation costs, side by side with a floor written by hand and with what users would pick instead. Start at {@link
 * org.lsunsync.benchmark.Mesurer}; the README beside this module says how to read the table.
 */
@NullMarked
package org.lsunsync.benchmark;

import org.jspecify.annotations.NullMarked;
