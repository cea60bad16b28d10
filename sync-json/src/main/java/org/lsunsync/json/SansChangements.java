package org.lsunsync.json;

import com.fasterxml.jackson.core.filter.TokenFilter;
import org.jspecify.annotations.Nullable;

/** Passes over the changes of a kept request's report as it is read, and leaves an empty list in their place. */
final class SansChangements extends TokenFilter {

    private static final TokenFilter LISTE_VIDE = new TokenFilter() {
        @Override
        public @Nullable TokenFilter includeElement(int indice) {
            return null; // left out
        }

        @Override
        public boolean includeEmptyArray(boolean elementsEcartes) {
            return true;
        }
    };

    private static final TokenFilter DU_RAPPORT = new TokenFilter() {
        @Override
        public TokenFilter includeProperty(String cle) {
            return cle.equals("changements") ? LISTE_VIDE : INCLUDE_ALL;
        }
    };

    @Override
    public TokenFilter includeProperty(String cle) {
        return cle.equals("rapport") ? DU_RAPPORT : INCLUDE_ALL;
    }
}
