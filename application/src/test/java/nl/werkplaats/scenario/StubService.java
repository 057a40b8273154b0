package nl.werkplaats.scenario;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service small enough to read: it keeps questions with a stage and a version, remembers answers
 * by their key, and carries a question into its dialogue only when somebody has looked twice.
 */
final class StubService implements AutoCloseable {

  record Asked(String account, String key, String language, String path, JsonNode body) {}

  private record Answered(String request, int status, String body) {}

  private static final class Question {
    private long version = 1;
    private String stage = "INTAKE";
    private final List<String> past = new ArrayList<>(List.of("question-submitted"));
    private int looksUntilDialogue;
    private int looksUntilThere;
  }

  /** What is asked of the service, in order; only commands. */
  final List<Asked> commands = new ArrayList<>();

  /** Answers that the next commands get instead of the usual ones. */
  final List<Map.Entry<Integer, String>> instead = new ArrayList<>();

  private final Map<String, Question> questions = new HashMap<>();
  private final Map<String, List<String>> dialogues = new HashMap<>();
  private final Map<String, Answered> remembered = new HashMap<>();
  private final JsonMapper json = JsonMapper.builder().build();
  private final HttpServer server;

  StubService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** How many events the questions have together. */
  long events() {
    return questions.values().stream().mapToLong(question -> question.version).sum();
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring("/api/v1".length());
      Answered answer =
          exchange.getRequestMethod().equals("GET")
              ? seen(exchange, path)
              : moved(exchange, path, exchange.getRequestBody().readAllBytes());
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Answered seen(HttpExchange exchange, String path) {
    String[] parts = path.split("/");
    if (path.equals("/me")) {
      return ok(
          """
          {"person": "person-of-%s", "roles": [
            {"location": "loc-1", "locationName": "Ergens (voorbeeld)", "role": "TEACHER"}]}\
          """
              .formatted(account(exchange)));
    }
    Question question = questions.get(parts[2]);
    if (question == null || question.looksUntilThere-- > 0) return refused(404, "unknown");
    if (parts.length > 3) return timeline(exchange, question);
    if (question.looksUntilDialogue > 0 && --question.looksUntilDialogue == 0) {
      happens(question, "dialogue-entered", "DIALOGUE");
    }
    return ok(state(parts[2], question, ""));
  }

  /** Two pages, so that a reader has to turn one. */
  private Answered timeline(HttpExchange exchange, Question question) {
    boolean first = !exchange.getRequestURI().getQuery().contains("after");
    List<String> items =
        first ? question.past.subList(0, 1) : question.past.subList(1, question.past.size());
    String next =
        first ? ", \"next\": \"%s?after=1\"".formatted(exchange.getRequestURI().getPath()) : "";
    String all = String.join(",", items.stream().map("{\"what\": \"%s\"}"::formatted).toList());
    return ok("{\"items\": [" + all + "]" + next + "}");
  }

  private Answered moved(HttpExchange exchange, String path, byte[] bytes) {
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    String language = exchange.getRequestHeaders().getFirst("Accept-Language");
    String account = account(exchange);
    String request = path + new String(bytes, StandardCharsets.UTF_8);
    commands.add(new Asked(account, key, language, path, json.readTree(bytes)));
    Answered before = remembered.get(account + key);
    if (before != null) {
      return before.request().equals(request) ? before : refused(422, "key-reused");
    }
    Answered answer = decided(path.split("/"), json.readTree(bytes));
    if (answer.status() < 500) {
      remembered.put(account + key, new Answered(request, answer.status(), answer.body()));
    }
    return answer;
  }

  private Answered decided(String[] parts, JsonNode body) {
    if (!instead.isEmpty()) {
      Map.Entry<Integer, String> answer = instead.removeFirst();
      return refused(answer.getKey(), answer.getValue());
    }
    if (parts.length == 2) return created(parts[1], body);
    return moved(parts[2], parts[3]);
  }

  private Answered created(String resource, JsonNode body) {
    String id = UUID.randomUUID().toString();
    if (resource.equals("questions")) {
      questions.put(id, new Question());
      return ok(state(id, questions.get(id), ""));
    }
    List<String> linked = new ArrayList<>();
    body.path("questions").forEach(question -> linked.add(question.asString()));
    dialogues.put(id, linked);
    return ok("{\"id\": \"%s\", \"version\": 1}".formatted(id));
  }

  private Answered moved(String id, String move) {
    if (dialogues.containsKey(id)) {
      dialogues.get(id).forEach(question -> questions.get(question).looksUntilDialogue = 2);
      return ok("{\"id\": \"%s\", \"version\": 2}".formatted(id));
    }
    Question question = questions.get(id);
    String more = "";
    switch (move) {
      case "park" -> happens(question, "question-parked", "PARKED");
      case "reformulate" -> happens(question, "question-reformulated", question.stage);
      case "start-experiment" -> happens(question, "experiment-started", "EXPERIMENT");
      case "raise-follow-on" -> {
        happens(question, "follow-on-raised", question.stage);
        String next = UUID.randomUUID().toString();
        questions.put(next, new Question());
        questions.get(next).looksUntilThere = 2;
        more = ", \"followOn\": \"%s\"".formatted(next);
      }
      default -> {
        return refused(409, "move-not-allowed");
      }
    }
    return ok(state(id, question, more));
  }

  private static void happens(Question question, String what, String stage) {
    question.past.add(what);
    question.version++;
    question.stage = stage;
  }

  private static String state(String id, Question question, String more) {
    return "{\"id\": \"%s\", \"version\": %d, \"stage\": \"%s\", \"allowedMoves\": []%s}"
        .formatted(id, question.version, question.stage, more);
  }

  private static Answered ok(String body) {
    return new Answered("", 200, body);
  }

  private static Answered refused(int status, String code) {
    return new Answered(
        "", status, "{\"code\": \"%s\", \"detail\": \"Zo gaat het niet.\"}".formatted(code));
  }

  private static String account(HttpExchange exchange) {
    String basic = exchange.getRequestHeaders().getFirst("Authorization").substring(6);
    return new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8).split(":")[0];
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
