/**
 * What failing tests print: the domain hides names, births and addresses in {@code toString}, which would make every failure say
 * "expected this, but was this". AssertJ and jqwik find these two by themselves, wherever this kit is on the path. For tests over
 * invented people alone.
 */
package org.lsunsync.testkit.lisible;
