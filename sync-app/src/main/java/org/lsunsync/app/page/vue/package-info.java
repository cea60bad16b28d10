/** What the templates show: reports turned into what a chef d'établissement reads. No I/O, no HTTP. */
@org.jspecify.annotations.NullMarked
package org.lsunsync.app.page.vue;
