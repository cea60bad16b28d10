/** Tables for spreadsheets. */
@org.jspecify.annotations.NullMarked
package org.lsunsync.app.tableur;
