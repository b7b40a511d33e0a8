package org.fengsui.console.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * JSON that many fetch: written once, and packed once.
 *
 * @param plain UTF-8
 * @param gzip the same, compressed
 */
record Packed(byte[] plain, byte[] gzip) {
  /** Packs JSON. */
  static Packed of(byte[] json) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.length / 4 + 64);
    try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
      packing.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes every byte", e);
    }
    return new Packed(json, bytes.toByteArray());
  }

  /** The answer to a request: compressed for those who take that. */
  ResponseEntity<byte[]> answer(HttpServletRequest request) {
    String takes = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    boolean packed = takes != null && takes.contains("gzip");
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_JSON)
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    return packed
        ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(gzip)
        : answer.body(plain);
  }
}
