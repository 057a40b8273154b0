package nl.werkplaats.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.werkplaats.kernel.history.KernelJson;

/** What was measured, as a table to read and as a file to compare. */
final class Figures {

  private final String name;
  private final Map<String, Object> figures = new LinkedHashMap<>();

  Figures(String name) {
    this.name = name;
    put("processors", Runtime.getRuntime().availableProcessors());
    put("java", Runtime.version().toString());
  }

  void put(String figure, Object value) {
    Object rounded = value instanceof Double number ? Math.round(number * 100) / 100.0 : value;
    figures.put(figure, rounded);
    System.out.printf("%-44s %s%n", figure, rounded);
  }

  void write() throws IOException {
    Path file = Path.of("target", "bench", name + ".json");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, KernelJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(figures));
    System.out.println("written to " + file.toAbsolutePath());
  }
}
