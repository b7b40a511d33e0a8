package org.fengsui.cli.term;

/** Something a person gave cannot be used: the command ends with one clear line and code 2. */
public final class UnusableInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Object[] arguments;

  /**
   * A refusal.
   *
   * @param key key of the message that says what, where, why and what to do
   * @param arguments what stands for {0}, {1}, ...
   */
  public UnusableInputException(String key, Object... arguments) {
    super(Language.EN.say(key, arguments));
    this.key = key;
    this.arguments = arguments.clone();
  }

  /** The message in a language, on one line. */
  public String say(Language language) {
    return language.say(key, arguments).replaceAll("\\s*\\R\\s*", " ");
  }
}
