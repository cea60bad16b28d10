/** Who is behind a request, and what he may see: {@link org.lsunsync.app.page.acces.Identification} is what a host replaces. */
@org.jspecify.annotations.NullMarked
package org.lsunsync.app.page.acces;
