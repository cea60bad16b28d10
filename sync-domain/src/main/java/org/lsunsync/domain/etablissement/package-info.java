/** The école and how it is divided: UAI, school year, divisions, groupes, périodes. Nothing here changes by itself. */
package org.lsunsync.domain.etablissement;
