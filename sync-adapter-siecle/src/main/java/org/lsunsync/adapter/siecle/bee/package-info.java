/**
 * The exports of Base élèves. A decoder a root hands records to a receiver as they come by, and {@link
 * org.lsunsync.adapter.siecle.bee.AssemblageBee} joins them into what the rules read.
 */
package org.lsunsync.adapter.siecle.bee;
