/**
 * The chef d'établissement's page: server-rendered, in French, without need of JavaScript. {@link org.lsunsync.app.page.Page} is the
 * server; it knows the ports alone, and is given what to answer with.
 */
@org.jspecify.annotations.NullMarked
package org.lsunsync.app.page;
