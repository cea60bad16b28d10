package org.lsunsync.benchmark;

/** What a JVM costs before anybody does anything. */
final class Bonjour {

    private Bonjour() {}

    /** Says one line. */
    public static void main(String[] arguments) {
        System.out.println("bonjour");
    }
}
