package nl.werkplaats.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The README's walk, read as far as it needs: variables, quotes, {@code post} and {@code get}, and
 * the pick of one field. Any other line is an error, so that the walk cannot outgrow its test.
 */
final class Walk {

  /** One request, with what must be done with its answer. */
  record Request(
      String method, String account, String path, Optional<String> body, Optional<Pick> pick) {}

  /** The field of the answer that a variable keeps. */
  record Pick(String variable, String field) {}

  private static final Pattern FENCE =
      Pattern.compile("## Walk one question.*?```sh\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern HELPER = Pattern.compile("(post|get|field)\\(\\) \\{.*}");
  private static final Pattern VALUE = Pattern.compile("(\\w+)=([\\w-]+)");
  private static final Pattern PICKED =
      Pattern.compile("(\\w+)=\\$\\(((?:post|get) .*) \\| field (\\w+)\\)");
  private static final Pattern PLAIN = Pattern.compile("(?:post|get) .*");
  private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)");

  private final Map<String, String> variables = new HashMap<>();
  private final List<String> lines;

  private Walk(List<String> lines) {
    this.lines = lines;
  }

  static Walk in(Path readme) {
    try {
      Matcher fence = FENCE.matcher(Files.readString(readme));
      if (!fence.find()) throw new IllegalStateException("the README has no walk");
      return new Walk(fence.group(1).lines().toList());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  List<String> lines() {
    return lines;
  }

  void keep(String variable, String value) {
    variables.put(variable, value);
  }

  String variable(String name) {
    return Optional.ofNullable(variables.get(name))
        .orElseThrow(() -> new IllegalStateException("the walk never sets " + name));
  }

  /** The request that a line makes; none for remarks, helpers and plain values. */
  Optional<Request> request(String line) {
    Matcher value = VALUE.matcher(line);
    Matcher picked = PICKED.matcher(line);
    if (line.isBlank() || line.startsWith("#") || HELPER.matcher(line).matches()) {
      return Optional.empty();
    }
    if (value.matches()) {
      keep(value.group(1), value.group(2));
      return Optional.empty();
    }
    if (picked.matches()) {
      return Optional.of(
          request(picked.group(2), Optional.of(new Pick(picked.group(1), picked.group(3)))));
    }
    if (PLAIN.matcher(line).matches()) {
      return Optional.of(request(line, Optional.empty()));
    }
    throw new IllegalStateException("the walk has a line that its test cannot read: " + line);
  }

  private Request request(String call, Optional<Pick> pick) {
    List<String> words = words(call);
    Optional<String> body =
        words.getFirst().equals("post") ? Optional.of(words.get(3)) : Optional.empty();
    if (words.size() != (body.isPresent() ? 4 : 3)) {
      throw new IllegalStateException("not a request: " + call);
    }
    return new Request(words.getFirst(), words.get(1), words.get(2), body, pick);
  }

  /** Splits as a shell does: single quotes keep everything, double quotes fill variables in. */
  private List<String> words(String call) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    StringBuilder open = new StringBuilder();
    char quote = ' ';
    for (char c : (call + " ").toCharArray()) {
      if (quote == ' ' && c == ' ') {
        word.append(filled(open));
        if (!word.isEmpty()) words.add(word.toString());
        word.setLength(0);
      } else if (quote == ' ' && (c == '\'' || c == '"')) {
        word.append(filled(open));
        quote = c;
      } else if (c == quote) {
        word.append(quote == '"' ? filled(open) : open.toString());
        open.setLength(0);
        quote = ' ';
      } else {
        open.append(c);
      }
    }
    return words;
  }

  private String filled(StringBuilder text) {
    String filled =
        VARIABLE
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(variable(found.group(1))));
    text.setLength(0);
    return filled;
  }
}
