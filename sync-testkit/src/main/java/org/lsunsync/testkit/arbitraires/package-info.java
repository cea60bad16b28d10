/**
 * jqwik arbitraries for whole schools with a history: états, what BEE and S3E say of them week after week, and locks between. Start at
 * {@link org.lsunsync.testkit.arbitraires.Histoires}.
 */
package org.lsunsync.testkit.arbitraires;
