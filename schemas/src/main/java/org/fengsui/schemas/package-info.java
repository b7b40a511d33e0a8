/** The wire: Avro contracts, codecs, topic names. */
package org.fengsui.schemas;
