package org.fengsui.intake.csv;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Locale;

/**
 * The characters that texts of an encoding hold. Bytes of another encoding decode to something too,
 * but hardly ever to these alone.
 */
enum CommonCharacters {
  /** Hanzi, punctuation, signs and full-width letters of GBK. */
  CHINESE {
    @Override
    boolean holds(int c) {
      return switch (Character.UnicodeScript.of(c)) {
        case HAN -> encodes(GBK.get(), c);
        case COMMON -> !drawing(c) && signs(c) && encodes(GBK.get(), c);
        default -> c >= 0xFF21 && c <= 0xFF5A; // full-width letters
      };
    }
  },
  /** Letters and punctuation of western Europe. */
  WESTERN {
    @Override
    boolean holds(int c) {
      boolean letter = c >= 0xC0 && c <= 0xFF && c != 0xD7 && c != 0xF7;
      return letter || WESTERN_SIGNS.indexOf(c) >= 0;
    }
  },
  /** Any letter or sign that is assigned. */
  ANY {
    @Override
    boolean holds(int c) {
      int type = Character.getType(c);
      return type != Character.CONTROL
          && type != Character.PRIVATE_USE
          && type != Character.SURROGATE
          && type != Character.UNASSIGNED
          && c != 0xFFFD;
    }
  };

  private static final String WESTERN_SIGNS = "ŒœŠšŽžŸ‘’‚“”„–—…•°§ªº®©™€£´·¡¿«»\u00a0";

  private static final ThreadLocal<CharsetEncoder> GBK =
      ThreadLocal.withInitial(() -> Charset.forName("GBK").newEncoder());

  private static final ThreadLocal<CharsetEncoder> GB2312 =
      ThreadLocal.withInitial(() -> Charset.forName("GB2312").newEncoder());

  /** Whether a character beyond ASCII is among them. */
  abstract boolean holds(int c);

  /** Those of an encoding. */
  static CommonCharacters of(Charset charset) {
    return switch (charset.name().toLowerCase(Locale.ROOT)) {
      case "gb18030", "gbk", "gb2312", "x-mswin-936" -> CHINESE;
      case "windows-1252", "iso-8859-1", "iso-8859-15" -> WESTERN;
      default -> ANY;
    };
  }

  /** Whether a hanzi is in everyday use, as those of GB 2312 are. */
  static boolean everyday(int hanzi) {
    return encodes(GB2312.get(), hanzi);
  }

  private static boolean encodes(CharsetEncoder encoder, int c) {
    return Character.isBmpCodePoint(c) && encoder.canEncode((char) c);
  }

  private static boolean drawing(int c) {
    return c >= 0x2500 && c <= 0x258F;
  }

  private static boolean signs(int c) {
    return !Character.isLetter(c) && ANY.holds(c);
  }
}
