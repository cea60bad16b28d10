package org.lsunsync.app;

/** How an answer is written; each command says which of these it knows. */
enum Format {
    /** For people. */
    TEXTE,
    /** For programs: one object, or one array. */
    JSON,
    /** For spreadsheets: one line a change. */
    CSV,
    /** An LSU document. */
    LSU
}
