package org.fengsui.console.front;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A request from its client's own address, with the body that was read before. */
final class GivenRequest extends HttpServletRequestWrapper {
  /** Attribute that holds a body which is complete. */
  static final String BODY = GivenRequest.class.getName();

  private final String address;
  private final byte[] body;

  /**
   * A request.
   *
   * @param address address of the client
   * @param body its body, null when it has none that was read before
   */
  GivenRequest(HttpServletRequest request, String address, byte[] body) {
    super(request);
    this.address = address;
    this.body = body;
  }

  @Override
  public String getRemoteAddr() {
    return address;
  }

  @Override
  public String getRemoteHost() {
    return address;
  }

  /** To all that comes after, a request whose body was read is one that has just come in. */
  @Override
  public DispatcherType getDispatcherType() {
    return body == null ? super.getDispatcherType() : DispatcherType.REQUEST;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return body == null ? super.getInputStream() : new Bytes(new ByteArrayInputStream(body));
  }

  @Override
  public BufferedReader getReader() throws IOException {
    if (body == null) {
      return super.getReader();
    }
    String encoding = getCharacterEncoding();
    Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
    return new BufferedReader(new InputStreamReader(getInputStream(), charset));
  }

  private static final class Bytes extends ServletInputStream {
    private final ByteArrayInputStream in;

    Bytes(ByteArrayInputStream in) {
      this.in = in;
    }

    @Override
    public int read() {
      return in.read();
    }

    @Override
    public int read(byte[] into, int from, int length) {
      return in.read(into, from, length);
    }

    @Override
    public boolean isFinished() {
      return in.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("the whole body is there");
    }
  }
}
