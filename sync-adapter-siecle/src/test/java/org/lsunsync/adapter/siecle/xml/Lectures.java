package org.lsunsync.adapter.siecle.xml;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Faute;
import org.lsunsync.ports.Refus;

/** Documents made and read within a test. */
public final class Lectures {

    private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");

    private Lectures() {}

    /** A document of SIECLE: in ISO-8859-15, as its prologue says. */
    public static byte[] siecle(String corps) {
        return ("<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\n" + corps).getBytes(LATIN_9);
    }

    /** What a decoder makes of these bytes. */
    public static <T> T lire(byte[] octets, String nom, Racine racine, Function<Curseur, T> decodeur) {
        return new Ouverture().lire(new ByteArrayInputStream(octets), nom, racine, decodeur);
    }

    /** The one fault of a document that can't be read. */
    public static Faute illisible(ThrowingCallable lecture) {
        var refus = refus(lecture);
        if (refus instanceof Refus.SourceIllisible illisible) {
            return illisible.fautes().get(0);
        }
        throw new AssertionError("SourceIllisible attendu : " + refus.code());
    }

    /** The refusal that a reading ends in. */
    public static Refus refus(ThrowingCallable lecture) {
        var echec = catchThrowableOfType(EchecPort.class, lecture);
        if (echec == null) {
            throw new AssertionError("un refus était attendu");
        }
        if (echec.getCause() != null) {
            throw new AssertionError("un échec n'a pas de cause");
        }
        return echec.refus();
    }

    /** A zip of entries given by name and content in turn. */
    public static byte[] zip(Object... nomsEtContenus) {
        var octets = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(octets)) {
            for (int i = 0; i < nomsEtContenus.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) nomsEtContenus[i]));
                zip.write((byte[]) nomsEtContenus[i + 1]);
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return octets.toByteArray();
    }
}
