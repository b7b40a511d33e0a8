package org.fengsui.cli.load;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fengsui.cli.term.UnusableInputException;
import org.fengsui.intake.csv.Conventions;
import org.fengsui.intake.pack.Pack;
import org.fengsui.intake.stream.DateOrder;
import picocli.CommandLine.Option;

/** Options of commands that read files as offices write them. */
public final class FileOptions {
  @Option(names = "--encoding", paramLabel = "E")
  private String encoding;

  @Option(names = "--dates", paramLabel = "ORDER")
  private DateOrder dates;

  @Option(names = "--map", paramLabel = "OURS=THEIRS", split = ",")
  private Map<String, String> columns = new LinkedHashMap<>();

  /**
   * What they say of the files.
   *
   * @param pack pack whose zone holds, and whose encoding where none is given; or null
   * @throws UnusableInputException if the encoding is not known
   */
  public Conventions conventions(Pack pack) {
    String named = encoding == null && pack != null ? pack.fileEncoding() : encoding;
    return new Conventions(
        named == null ? null : charset(named),
        pack == null ? null : pack.jurisdiction().zone(),
        dates,
        columns);
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new UnusableInputException("error.encoding", name);
    }
  }
}
