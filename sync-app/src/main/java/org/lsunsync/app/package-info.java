/**
 * The command line {@code lsun-sync}, and an integrator's example: {@link org.lsunsync.app.Composition} is the one place that knows all
 * adapters; the commands ask and render.
 */
@org.jspecify.annotations.NullMarked
package org.lsunsync.app;
