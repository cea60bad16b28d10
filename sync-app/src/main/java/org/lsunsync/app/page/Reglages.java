package org.lsunsync.app.page;

import java.nio.file.Path;

/**
 * How the page is served.
 *
 * @param hote the address that it listens on
 * @param port its port; 0 for any
 * @param https whether browsers come by HTTPS, as they must but on one's own machine: then cookies travel by it alone
 * @param temporaire a folder of its own, where exports that are given are kept until their run has ended
 */
public record Reglages(String hote, int port, boolean https, Path temporaire) {}
