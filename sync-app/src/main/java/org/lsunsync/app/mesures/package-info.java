/** Figures and health for those who watch over a process, on a port of their own. */
@org.jspecify.annotations.NullMarked
package org.lsunsync.app.mesures;
