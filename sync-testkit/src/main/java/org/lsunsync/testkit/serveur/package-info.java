/**
 * A server of exports on the loopback interface, well-behaved or not. Start at {@link
 * org.lsunsync.testkit.serveur.ServeurExports}.
 */
package org.lsunsync.testkit.serveur;
