package org.lsunsync.testkit.ecole;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;

/** Names as schools have them: particles, hyphens, accents, apostrophes, ligatures, long forms. All invented or common. */
final class Prenoms {

    static final ImmutableList<String> FILLES = liste(
            "Adèle,Agathe,Aïcha,Alba,Alice,Alix,Amandine,Ambre,Aminata,Anaïs,Anna,Apolline,Assia,Astrid,Aya,Bérénice,Blanche,"
                    + "Camille,Capucine,Célestine,Charlie,Chloé,Clémence,Cœlie,Constance,Daphné,Djamila,Élina,Élise,Éloïse,Emma,"
                    + "Esther,Eva,Fanta,Faustine,Fleur,Gabrielle,Garance,Héloïse,Imane,Inaya,Inès,Iris,Jade,Jeanne,Joséphine,Juliette,"
                    + "Kadiatou,Khadija,Laetitia,Lætitia,Leïla,Lila,Lina,Lise,Lola,Lou-Anne,Louise,Luna,Maëlle,Maï-Linh,Manon,Margaux,"
                    + "Marie-Lou,Mariam,Mathilde,Maya,Mélissandre,Mila,Naïa,Nina,Nour,Océane,Olympe,Oumou,Pauline,Philippine,Rania,"
                    + "Romane,Rose,Salomé,Sarah,Shanna,Soizic,Solène,Suzanne,Thaïs,Valentine,Victoire,Violette,Yaël,Ysé,Yuna,Zélie,Zoé");
    static final ImmutableList<String> GARCONS = liste(
            "Aaron,Abdoulaye,Achille,Adam,Adrien,Alexis,Amine,Anatole,André,Antonin,Aristide,Arthur,Augustin,Axel,Ayoub,Baptiste,"
                    + "Basile,Bilal,Brieuc,Camil,Célestin,Charles-Henri,Côme,Corentin,Dembélé,Diego,Élie,Eliott,Émile,Enzo,Ernest,"
                    + "Ewen,Félix,Ferdinand,Gabin,Gaspard,Gaston,Goulven,Gustave,Hadrien,Hippolyte,Hugo,Ibrahima,Idriss,Ilyes,Isaac,"
                    + "Ismaël,Jean-Baptiste,Joachim,Jules,Kaïs,Kenzo,Killian,Léandre,Léo,Léopold,Loïc,Lucien,Maël,Malo,Marceau,Marius,"
                    + "Martin,Mathéo,Maxence,Milo,N'Golo,Naël,Nathan,Noé,Oscar,Ousmane,Pablo,Paul,Raphaël,Rayan,Rémi,Robin,Romain,"
                    + "Ruben,Sacha,Samuel,Simon,Souleymane,Théo,Thibault,Timothée,Titouan,Tom,Ulysse,Valentin,Victor,Yanis,Yvon,Zacharie");
    static final ImmutableList<String> NOMS = liste(
            "ABADIE,ALLIBERT,AMRANI,ANCELIN,ARNOULT,AUBRAY,BACHELET,BADIANE,BARATHON,BAZIN,BEAUFILS,BELHADJ,BENOÎT,BÉRANGER,"
                    + "BERTRANET,BIZIEN,BLANCHETON,BODIN-ROY,BOISSEAU,BOUCHAMA,BOURDIEC,BRÉHIER,BRUNEAU,CADORET,CAMARA,CARPENTRAS,"
                    + "CAZENAVE,CHABERT,CHAPUZET,CHAUVIERE,CISSOKHO,CLAVERIE,COATANHAY,COLOMBEL,COUDERT,CROISIER,D'AMBRUN,"
                    + "D'ESTREMONT,DA COSTA,DABO,DARRAS,DE LA TOUR D'ARGENS,DE MONTFERRIER,DELAPORTE,DELCROIX,DESCHAMPEAUX,DIARRASSOUBA,"
                    + "DO NASCIMENTO,DRÉANO,DUBUISSON,DUCHEMIN,DUHAMEL-PRAT,DUVERNOIS,EL IDRISSI,ESCUDIER,ÉTIENVRE,FAGNEN,FAUCHEUX,"
                    + "FERRANDON,FLEURIAU,FOFANA,FONTANEL,FOUQUERAY,GALLARD,GARNIEROT,GAUDIN,GENEVOIX,GICQUEL,GODARDIN,GOUZÉE,"
                    + "GRANGERET,GUÉGANIC,GUILLEMARD,HADDADI,HAMELIN,HERBRETEAU,HUGONNET,ISAMBERT,JACQUELIN,JAOUENNET,JOLIVOT,KEÏTANO,"
                    + "KERGUELEN,KOUYATÉ,LACAZETTE,LAFFONT,LAMBRECHT,LANDEMAINE,LE BIHANNIC,LE FLOC'HLAY,LE GUENNEC,LEBRETONNE,LECOMTOIS,"
                    + "LEFEUVRIER,LEMARCHANT,LEROUXEL,LESCUYER,LOISELIER,M'BARKI,MACHEFER,MAHÉO,MALLERET,MARCHESIN,MARTINEAUD,MASSONNIER,"
                    + "MERCIERON,MEUNIEROT,MICHELANGE,MONNERAIS,MORVANNEC,N'DIAYE-SARR,N'GUESSAN,NGUYEN VAN,NICOLEAU,NOIRETTE,O'BRIENNE,"
                    + "OLIVETTI,ŒUVRARD,OUEDRAOGO,PACREAU,PELLERINEAU,PÉRONNET,PETITJEANNE,PICHARDIE,POIRIERIN,PRIGENTEL,QUÉMÉNER,"
                    + "RABOUAN,RAGUENEAU,RENAUDINEAU,RIVALAIN,ROBINEAUD,ROCHETTEAU,ROUSSELIER,SAÏDANI,SAINT-AUBIN,SALAÜN,SAVIGNAC,"
                    + "SEGUINARD,SISSOKO,SOULABAILLE,STEPHANOIS,TANGUYEC,TAVERNIEROT,TESSONNEAU,THÉBAUDEAU,TISSERAND,TOURÉ-VIDAL,"
                    + "TRÉGOUËT,URVOASEC,VAILLANDET,VALENTINEAU,VAN DEN BROUCKE,VASSELIN,VERGNAUDEAU,VIGOUREUX,WAGNERET,YVERNAULT,ZAOUÏ");

    private Prenoms() {}

    private static ImmutableList<String> liste(String noms) {
        return ImmutableList.copyOf(Splitter.on(',').split(noms));
    }
}
