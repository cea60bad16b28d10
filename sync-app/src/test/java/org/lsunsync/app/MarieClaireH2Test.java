package org.lsunsync.app;

class MarieClaireH2Test extends MarieClaireContrat {

    @Override
    String base(PetitCollege college) {
        return college.h2();
    }
}
