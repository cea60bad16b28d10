package org.lsunsync.testkit.lisible;

import net.jqwik.api.SampleReportingFormat;

/** jqwik's samples with the values that the domain hides. */
public final class FormatEnClair implements SampleReportingFormat {

    private static final RepresentationEnClair EN_CLAIR = new RepresentationEnClair();

    /** For jqwik's service loader. */
    public FormatEnClair() {}

    @Override
    public boolean appliesTo(Object valeur) {
        return RepresentationEnClair.cache(valeur);
    }

    @Override
    public Object report(Object valeur) {
        return SampleReportingFormat.plainLabel(EN_CLAIR.toStringOf(valeur));
    }
}
