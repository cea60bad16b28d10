/** The style that the generated values of the domain share. */
package org.lsunsync.domain;
