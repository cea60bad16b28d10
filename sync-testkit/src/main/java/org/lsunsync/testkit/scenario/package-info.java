/**
 * A language for examples that read like the specification: given an école in LSUN, when BEE or S3E say something else, then the
 * report says this and LSUN holds that. Start at {@link org.lsunsync.testkit.scenario.Scenario}.
 */
package org.lsunsync.testkit.scenario;
