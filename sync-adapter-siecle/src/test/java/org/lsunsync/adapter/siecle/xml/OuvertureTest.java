package org.lsunsync.adapter.siecle.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lsunsync.adapter.siecle.xml.Lectures.illisible;
import static org.lsunsync.adapter.siecle.xml.Lectures.refus;
import static org.lsunsync.adapter.siecle.xml.Lectures.siecle;
import static org.lsunsync.adapter.siecle.xml.Lectures.zip;

import com.google.common.primitives.Bytes;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lsunsync.ports.Faute;
import org.lsunsync.ports.Refus;

class OuvertureTest {

    private static final String DOCUMENT = "<BEE_ELEVES><A>Cœlie Ÿ €</A></BEE_ELEVES>";

    /** The text of the root's children, under the name that the document was given. */
    private static String lire(byte[] octets) {
        return lire(octets, Limites.PAR_DEFAUT);
    }

    private static String lire(byte[] octets, Limites limites) {
        return new Ouverture(limites)
                .lire(new ByteArrayInputStream(octets), "export/Eleves.xml", Racine.BEE_ELEVES, racine -> {
                    var textes = new StringBuilder(racine.document()).append(':');
                    racine.enfants(nom -> textes.append(nom).append('=').append(racine.texte()));
                    return textes.toString();
                });
    }

    private static Faute faute(byte[] octets) {
        return illisible(() -> lire(octets));
    }

    private static Faute faute(String document) {
        return faute(document.getBytes(UTF_8));
    }

    private static byte[] avecBom(byte[] octets) {
        return Bytes.concat(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, octets);
    }

    @Nested
    class Encodages {

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"ISO-8859-15", "windows-1252", "UTF-8", "utf-8"})
        @DisplayName("les octets obéissent au prologue")
        void prologue(String encodage) {
            var octets = ("<?xml version='1.0' encoding='" + encodage + "'?>" + DOCUMENT)
                    .getBytes(Charset.forName(encodage));
            assertThat(lire(octets)).isEqualTo("Eleves.xml:A=Cœlie Ÿ €");
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"ISO-8859-1", "ISO-8859-15", "windows-1252", "JIS_X0201"})
        @DisplayName("un encodage d'un octet par caractère se lit caractère par caractère, où que tombe l'octet")
        void unOctet(String encodage) {
            var charset = Charset.forName(encodage);
            var caracteres = IntStream.rangeClosed(0xA1, 0xDF)
                    .mapToObj(octet -> new String(new byte[] {(byte) octet}, charset))
                    .collect(Collectors.joining());
            for (int retrait = 0; retrait < 9; retrait++) {
                var texte = "a".repeat(retrait) + caracteres + "abc".repeat(9_000) + caracteres;
                var octets = ("<?xml version='1.0' encoding='" + encodage + "'?><BEE_ELEVES><A>" + texte
                                + "</A></BEE_ELEVES>")
                        .getBytes(charset);
                assertThat(lire(octets)).isEqualTo("Eleves.xml:A=" + texte);
            }
        }

        @Test
        @DisplayName("ISO-8859-1 n'est pas ISO-8859-15 : l'octet A4 y est ¤, et non €")
        void latin1() {
            var octets = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><BEE_ELEVES><A>é¤</A></BEE_ELEVES>"
                    .getBytes(ISO_8859_1);
            assertThat(lire(octets)).isEqualTo("Eleves.xml:A=é¤");
        }

        @Test
        @DisplayName("sans prologue, UTF-8")
        void sansPrologue() {
            assertThat(lire(DOCUMENT.getBytes(UTF_8))).isEqualTo("Eleves.xml:A=Cœlie Ÿ €");
        }

        @Test
        @DisplayName("une BOM UTF-8 est acceptée, avec ou sans déclaration")
        void bom() {
            assertThat(lire(avecBom(DOCUMENT.getBytes(UTF_8)))).isEqualTo("Eleves.xml:A=Cœlie Ÿ €");
            assertThat(lire(avecBom(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + DOCUMENT).getBytes(UTF_8))))
                    .isEqualTo("Eleves.xml:A=Cœlie Ÿ €");
        }

        @Test
        @DisplayName("UTF-16 se reconnaît à sa BOM")
        void utf16() {
            assertThat(lire(("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + DOCUMENT).getBytes(UTF_16)))
                    .isEqualTo("Eleves.xml:A=Cœlie Ÿ €");
        }

        @Test
        @DisplayName("une BOM qui contredit le prologue est refusée, les deux encodages sont nommés")
        void bomContraire() {
            assertThat(faute(avecBom(siecle(DOCUMENT))).cause())
                    .isEqualTo("marque d'ordre des octets (BOM) UTF-8, mais encodage déclaré ISO-8859-15");
        }

        @Test
        @DisplayName("un encodage inconnu est refusé et nommé, jamais remplacé par un autre")
        void inconnu() {
            assertThat(faute("<?xml version=\"1.0\" encoding=\"ISO-8859-99\"?><BEE_ELEVES/>"))
                    .isEqualTo(new Faute(
                            "Eleves.xml",
                            0,
                            0,
                            "",
                            "encodage inconnu (ISO-8859-99)",
                            "Exportez le document de nouveau, sans l'enregistrer depuis un éditeur de texte."));
            assertThat(faute("<?xml version=\"1.0\" encoding=\"DUPONT Zoé\"?><BEE_ELEVES/>")
                            .cause())
                    .isEqualTo("encodage inconnu (DUPONT?Zo??)");
        }

        @Test
        @DisplayName("un caractère de contrôle en XML 1.1 est une faute du document, non de la lecture")
        void controleXml11() {
            assertThat(faute("<?xml version=\"1.1\"?><BEE_ELEVES><A>\u007f</A></BEE_ELEVES>")
                            .cause())
                    .isEqualTo("XML mal formé : caractère interdit");
        }

        @Test
        @DisplayName("un encodage déclaré qui n'est pas celui des octets est refusé là où ça se voit")
        void faux() {
            var octets = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<BEE_ELEVES>\n <A>"
                            + "x".repeat(20_000)
                            + "</A>\n <B>Zoé</B>\n</BEE_ELEVES>")
                    .getBytes(ISO_8859_1);
            var faute = faute(octets);
            assertThat(faute.cause()).isEqualTo("octets qui ne sont pas de l'encodage déclaré (UTF-8)");
            assertThat(faute.ligne()).isEqualTo(4);
            assertThat(faute.element()).isEqualTo("B");
        }

        @Test
        @DisplayName("un octet que windows-1252 ne connaît pas est refusé, et ne devient pas U+FFFD")
        void octetInconnu() {
            var octets = "<?xml version=\"1.0\" encoding=\"windows-1252\"?><BEE_ELEVES><A>\u0081</A></BEE_ELEVES>"
                    .getBytes(ISO_8859_1);
            assertThat(faute(octets).cause()).isEqualTo("octets qui ne sont pas de l'encodage déclaré (windows-1252)");
        }

        @Test
        @DisplayName("UTF-16 déclaré en ASCII se contredit")
        void utf16EnAscii() {
            assertThat(faute("<?xml version=\"1.0\" encoding=\"UTF-16\"?><BEE_ELEVES/>")
                            .cause())
                    .isEqualTo("encodage déclaré (UTF-16) qui n'est pas celui de la déclaration elle-même");
        }

        @Test
        @DisplayName("de l'UTF-8 sous un prologue ISO-8859-15 est refusé : « MaÃ«lle » n'est pas un prénom")
        void utf8SousLatin9() {
            var document = "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\n<BEE_ELEVES>\n<A>%s</A></BEE_ELEVES>";
            assertThat(faute(document.formatted("Maëlle").getBytes(UTF_8)).cause())
                    .isEqualTo("octets UTF-8, mais encodage déclaré ISO-8859-15");
            assertThat(lire(document.formatted("SÃO É\u00a0! Maëlle").getBytes(ISO_8859_1)))
                    .isEqualTo("Eleves.xml:A=SÃO É\u00a0! Maëlle");
        }
    }

    @Nested
    class Contenus {

        @Test
        @DisplayName("un fichier vide a son propre message")
        void vide() {
            assertThat(faute(new byte[0]).cause()).isEqualTo("fichier vide");
            assertThat(faute(avecBom(new byte[0])).cause()).isEqualTo("document sans élément");
            assertThat(faute("  \n").cause()).isEqualTo("document sans élément");
        }

        @Test
        @DisplayName("un document tronqué le dit, avec ligne et colonne")
        void tronque() {
            var faute = faute("<BEE_ELEVES>\n<A>x</A>\n<B>y");
            assertThat(faute.cause()).isEqualTo("document tronqué : il s'arrête avant sa dernière balise fermante");
            assertThat(faute.ligne()).isEqualTo(3);
            assertThat(faute.colonne()).isEqualTo(4);
            assertThat(faute.element()).isEqualTo("B");
        }

        @Test
        @DisplayName("une balise fermante qui ne répond pas à l'ouvrante le dit, avec sa ligne")
        void croisee() {
            var faute = faute("<BEE_ELEVES>\n<A>DUPONT</B>\n</BEE_ELEVES>");
            assertThat(faute.cause()).isEqualTo("balise fermante qui ne répond pas à la balise ouverte");
            assertThat(faute.ligne()).isEqualTo(2);
            assertThat(faute.element()).isEqualTo("A");
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {
                    "<BEE_ELEVES><NOM>DUPONT & FILS</NOM></BEE_ELEVES>",
                    "<BEE_ELEVES><NOM x='DUPONT' x='DUPONT'/></BEE_ELEVES>",
                    "<BEE_ELEVES><NOM DUPONT/></BEE_ELEVES>",
                    "<BEE_ELEVES><NOM>&DUPONT;</NOM></BEE_ELEVES>",
                    "<BEE_ELEVES><NOM>DUPONT\u0001</NOM></BEE_ELEVES>",
                    "<BEE_ELEVES><DUPONT:NOM/></BEE_ELEVES>",
                    "<BEE_ELEVES/><DUPONT/>",
                    "<BEE_ELEVES/>DUPONT",
                    "DUPONT",
                })
        @DisplayName("un XML mal formé le dit sans citer le document")
        void malForme(String document) {
            assertThat(faute(document).phrase()).doesNotContain("DUPONT").contains("Eleves.xml, ligne 1");
        }

        @Test
        @DisplayName("un DOCTYPE est refusé, avec son propre message")
        void doctype() {
            assertThat(faute("<?xml version=\"1.0\"?>\n<!DOCTYPE BEE_ELEVES>\n<BEE_ELEVES/>"))
                    .isEqualTo(new Faute(
                            "Eleves.xml",
                            2,
                            1,
                            "",
                            "déclaration DOCTYPE interdite",
                            "Donnez le fichier tel que SIECLE ou STS-Web l'a exporté."));
        }

        @Test
        @DisplayName("une entité externe n'est jamais lue")
        void entiteExterne(@TempDir Path dossier) throws IOException {
            var secret = Files.writeString(dossier.resolve("secret"), "SECRET");
            for (var sujet : new String[] {
                "<!DOCTYPE BEE_ELEVES [<!ENTITY e SYSTEM \"%s\">]><BEE_ELEVES><A>&e;</A></BEE_ELEVES>",
                "<!DOCTYPE BEE_ELEVES SYSTEM \"%s\"><BEE_ELEVES/>",
                "<!DOCTYPE BEE_ELEVES [<!ENTITY %% e SYSTEM \"%s\"> %%e;]><BEE_ELEVES/>"
            }) {
                assertThat(faute(sujet.formatted(secret.toUri())).cause()).isEqualTo("déclaration DOCTYPE interdite");
            }
        }

        @Test
        @DisplayName("un milliard de rires n'en fait pas un")
        void rires() {
            var document = "<!DOCTYPE BEE_ELEVES [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                    + "<BEE_ELEVES><A>&b;</A></BEE_ELEVES>";
            assertThat(faute(document).cause()).isEqualTo("déclaration DOCTYPE interdite");
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', textBlock = """
                        EDT_STS           | fichier emp_sts du logiciel d'emploi du temps, destiné à STS-Web (EDT_STS)
                        BEE_NOMENCLATURES | export « Nomenclature » de SIECLE (BEE_NOMENCLATURES)
                        STS_EDT           | export de STS-Web pour l'emploi du temps (STS_EDT)
                        lsun-bilans       | fichier LSU (lsun-bilans)
                        html              | document d'une autre nature
                        """)
        @DisplayName("une autre racine : ce qui est trouvé et ce qui est attendu sont nommés")
        void autreRacine(String racine, String trouve) {
            var faute = faute("<!-- x -->\n<" + racine + "/>");
            assertThat(faute.cause())
                    .isEqualTo("trouvé : " + trouve + " ; attendu : export « Élèves » de SIECLE (BEE_ELEVES)");
            assertThat(faute.remede()).isEqualTo("Donnez ElevesAvecAdresses.xml ou ElevesSansAdresses.xml.");
            assertThat(faute.ligne()).isEqualTo(2);
        }

        @Test
        @DisplayName("EDT_STS à la place de STS_EDT : le message nomme le fichier à donner")
        void edtSts() {
            var faute = illisible(
                    () -> Lectures.lire("<EDT_STS/>".getBytes(UTF_8), "emp_sts.xml", Racine.STS_EDT, r -> ""));
            assertThat(faute.phrase())
                    .isEqualTo(
                            "emp_sts.xml, ligne 1, élément EDT_STS : trouvé : fichier emp_sts du logiciel d'emploi du"
                                    + " temps, destiné à STS-Web (EDT_STS) ; attendu : export de STS-Web pour l'emploi du temps"
                                    + " (STS_EDT). Donnez sts_emp_<UAI>_<année>.xml (STS-Web, menu Exports, Emploi du temps).");
        }

        @Test
        @DisplayName("ce qu'un décodeur n'a pas lu est lu quand même : la fin abîmée d'un document se voit")
        void jusquAuBout() {
            assertThat(illisible(() -> Lectures.lire(
                                    "<BEE_ELEVES><A></BEE_ELEVES>".getBytes(UTF_8),
                                    "E.xml",
                                    Racine.BEE_ELEVES,
                                    r -> ""))
                            .cause())
                    .isEqualTo("balise fermante qui ne répond pas à la balise ouverte");
        }
    }

    @Nested
    class LimitesDeLecture {

        private final Limites limites = new Limites(100_000, 8, 1_000, 4);

        private String cause(String document) {
            return illisible(() -> lire(document.getBytes(UTF_8), limites)).cause();
        }

        @Test
        @DisplayName("un document trop volumineux est refusé")
        void taille() {
            assertThat(cause("<BEE_ELEVES>" + "<A/>".repeat(25_000) + "</BEE_ELEVES>"))
                    .isEqualTo("document trop volumineux : plus de 100000 octets une fois décompressé");
        }

        @Test
        @DisplayName("une bombe de décompression est coupée à la même taille, où qu'elle soit dans le zip")
        void bombe() {
            var bombe = ("<BEE_ELEVES>" + "<A/>".repeat(5_000_000) + "</BEE_ELEVES>").getBytes(UTF_8);
            for (var zip : new byte[][] {
                zip("a.xml", bombe),
                zip(".cache", bombe, "a.xml", DOCUMENT.getBytes(UTF_8)),
                zip("__MACOSX/a.xml", bombe)
            }) {
                assertThat(zip.length).isLessThan(100_000);
                assertThat(illisible(() -> lire(zip, limites)).cause())
                        .isEqualTo("document trop volumineux : plus de 100000 octets une fois décompressé");
            }
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"profondeur", "texte", "attributs", "attribut"})
        @DisplayName("profondeur, longueur des textes et nombre d'attributs sont bornés")
        void formes(String forme) {
            var contenu = switch (forme) {
                case "profondeur" -> "<B>".repeat(20) + "</B>".repeat(20);
                case "texte" -> "<A>" + "x".repeat(10_000) + "</A>";
                case "attributs" -> "<A a='' b='' c='' d='' e=''/>";
                default -> "<A a='" + "x".repeat(10_000) + "'/>";
            };
            assertThat(cause("<BEE_ELEVES>" + contenu + "</BEE_ELEVES>"))
                    .isEqualTo("élément trop profond, trop long ou trop chargé d'attributs");
        }

        @Test
        @DisplayName("un texte à la limite passe")
        void juste() {
            assertThat(lire(("<BEE_ELEVES><A>" + "x".repeat(900) + "</A></BEE_ELEVES>").getBytes(UTF_8), limites))
                    .hasSize(900 + "Eleves.xml:A=".length());
        }
    }

    @Nested
    class Zips {

        private final byte[] xml = siecle(DOCUMENT);

        @Test
        @DisplayName("un zip d'un document XML se lit, et le document porte le nom de l'entrée")
        void un() {
            assertThat(lire(zip("dossier/", new byte[0], "dossier/ElevesAvecAdresses.xml", xml)))
                    .isEqualTo("ElevesAvecAdresses.xml:A=Cœlie Ÿ €");
        }

        @Test
        @DisplayName("dossiers, fichiers cachés, __MACOSX et ce qui n'est pas du XML ne comptent pas")
        void accessoires() {
            assertThat(lire(zip(
                            "__MACOSX/._E.xml",
                            xml,
                            ".E.xml",
                            xml,
                            "a/.b/E.xml",
                            xml,
                            "lisez-moi.txt",
                            new byte[] {'x'},
                            "./E.xml",
                            xml)))
                    .isEqualTo("E.xml:A=Cœlie Ÿ €");
        }

        @Test
        @DisplayName("jugé au contenu : une entrée XML sans extension est un document")
        void sansExtension() {
            assertThat(lire(zip("export", xml))).isEqualTo("export:A=Cœlie Ÿ €");
        }

        @Test
        @DisplayName("un zip de deux XML est refusé, même si le premier est illisible")
        void deux() {
            var attendu = "archive zip de plusieurs documents XML";
            assertThat(faute(zip("a.xml", xml, "b.xml", xml)).cause()).isEqualTo(attendu);
            assertThat(faute(zip("a.xml", "<STS_EDT/>".getBytes(UTF_8), "b.xml", xml))
                            .cause())
                    .isEqualTo(attendu);
            assertThat(faute(zip("a.xml", xml, "b.xml", xml)).document()).isEqualTo("Eleves.xml");
        }

        @Test
        @DisplayName("un zip sans XML est refusé")
        void aucun() {
            assertThat(faute(zip("a.txt", new byte[] {'a'})).cause()).isEqualTo("archive zip sans document XML");
            assertThat(faute(zip()).cause()).isEqualTo("archive zip sans document XML");
        }

        @Test
        @DisplayName("un zip dans un zip n'est pas un document")
        void poupees() {
            assertThat(faute(zip("a.zip", zip("a.xml", xml))).cause()).isEqualTo("archive zip sans document XML");
        }

        @Test
        @DisplayName("une entrée abîmée est refusée")
        void abimee() {
            var zip = zip("a.xml", siecle("<BEE_ELEVES>" + "<A>x</A><B>yz</B>".repeat(500) + "</BEE_ELEVES>"));
            zip[60] ^= 0x55;
            assertThat(faute(zip).cause()).isEqualTo("archive zip abîmée");
        }

        @Test
        @DisplayName("une somme de contrôle fausse est refusée")
        void somme() {
            var zip = zip("a.xml", xml);
            for (int i = 0; i < zip.length - 4; i++) {
                if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 7 && zip[i + 3] == 8) {
                    zip[i + 4] ^= 1; // the data descriptor's checksum
                }
            }
            assertThat(faute(zip).cause()).isEqualTo("archive zip abîmée");
        }

        @Test
        @DisplayName("un zip tronqué est refusé")
        void tronque() {
            var zip = zip("a.xml", siecle("<BEE_ELEVES>" + "<A>x</A>".repeat(500) + "</BEE_ELEVES>"));
            assertThat(faute(Arrays.copyOf(zip, 60)).cause()).isEqualTo("archive zip abîmée");
        }
    }

    @Nested
    class Fichiers {

        @TempDir
        Path dossier;

        private Refus refusDe(Path fichier) {
            return refus(() -> new Ouverture().lire(fichier, Racine.BEE_ELEVES, racine -> ""));
        }

        @Test
        @DisplayName("un fichier s'ouvre, et son nom n'a pas de dossier")
        void fichier() throws IOException {
            var fichier = Files.write(dossier.resolve("E.xml"), siecle(DOCUMENT));
            assertThat(new Ouverture().<String>lire(fichier, Racine.BEE_ELEVES, Curseur::document))
                    .isEqualTo("E.xml");
        }

        @Test
        @DisplayName("un fichier absent est SourceIndisponible")
        void absent() {
            assertThat(refusDe(dossier.resolve("absent.xml")).phrase())
                    .isEqualTo(
                            "Une source est indisponible. absent.xml : fichier introuvable. Vérifiez le chemin donné.");
        }

        @Test
        @DisplayName("un dossier au lieu d'un fichier est SourceIndisponible")
        void unDossier() {
            assertThat(refusDe(dossier))
                    .isInstanceOf(Refus.SourceIndisponible.class)
                    .extracting(Refus::phrase)
                    .asString()
                    .contains("c'est un dossier et non un fichier");
        }

        @Test
        @DisplayName("un chemin qui passe par un fichier est SourceIndisponible")
        void impossible() throws IOException {
            var fichier = Files.write(dossier.resolve("E.xml"), siecle(DOCUMENT));
            assertThat(refusDe(fichier.resolve("x"))).isInstanceOf(Refus.SourceIndisponible.class);
        }

        @Test
        @DisplayName("un flux qui se rompt est SourceIndisponible")
        void rompu() {
            var debut = new ByteArrayInputStream("<BEE_ELEVES><A>".getBytes(UTF_8));
            var rompu = new FilterInputStream(debut) {
                @Override
                public int read(byte[] tampon, int position, int longueur) throws IOException {
                    int n = super.read(tampon, position, longueur);
                    if (n < 0) {
                        throw new IOException("DUPONT");
                    }
                    return n;
                }
            };
            assertThat(refus(() -> new Ouverture().lire(rompu, "http", Racine.BEE_ELEVES, racine -> ""))
                            .phrase())
                    .isEqualTo("Une source est indisponible. http : lecture interrompue. Réessayez.");
        }
    }
}
