/**
 * From état and sources to plan. Start at {@link org.lsunsync.domain.plan.Planificateur}; read each rule, R1 to R7, beside its
 * paragraph of doc/regles.md.
 */
package org.lsunsync.domain.plan;
