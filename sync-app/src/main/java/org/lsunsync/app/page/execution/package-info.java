/** Applications that run while the page is looked at, or closed. */
@org.jspecify.annotations.NullMarked
package org.lsunsync.app.page.execution;
