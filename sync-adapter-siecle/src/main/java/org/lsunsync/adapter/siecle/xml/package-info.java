/**
 * How a document is opened and walked: bounded, strictly decoded, without DTD, one start tag at a time. Start at {@link
 * org.lsunsync.adapter.siecle.xml.Ouverture}; a decoder sees nothing but a {@link org.lsunsync.adapter.siecle.xml.Curseur}.
 */
package org.lsunsync.adapter.siecle.xml;
