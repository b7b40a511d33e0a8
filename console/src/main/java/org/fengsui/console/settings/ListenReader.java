package org.fengsui.console.settings;

import java.util.List;

/** Reads {@link ListenSettings} from the section {@code listen}. */
final class ListenReader {
  private ListenReader() {}

  static ListenSettings read(Section in) {
    String address = in.text("address", "127.0.0.1");
    int port = in.number("port", 8080, 0, 65535);
    String url = in.text("public_url", "http://127.0.0.1:" + port);
    if (!url.matches("https?://[^/]+(/.*[^/])?")) {
      throw in.fault(
          "public_url",
          "应写成 https://主机:端口，末尾不带斜杠",
          "must look like https://HOST:PORT, without a slash at the end");
    }
    List<String> names = in.texts("names");
    for (String name : names) {
      if (!name.matches("[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+\\]")) {
        throw in.fault(
            "names", name + " 应是不带端口的主机名", name + " must be the name of a host without a port");
      }
    }
    List<String> proxies = in.texts("trusted_proxies");
    for (String proxy : proxies) {
      if (!AddressBlock.isBlock(proxy)) {
        throw in.fault(
            "trusted_proxies",
            proxy + " 应是地址或网段，如 10.0.0.1 或 10.0.0.0/8",
            proxy + " must be an address or a block, such as 10.0.0.1 or 10.0.0.0/8");
      }
    }
    in.close();
    return new ListenSettings(address, port, url, names, proxies);
  }
}
