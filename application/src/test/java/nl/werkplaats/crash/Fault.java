package nl.werkplaats.crash;

/** What can happen to a service without anybody meaning it. */
enum Fault {
  NODE_KILLED("node killed"),
  NODE_FROZEN("node frozen for longer than its claim"),
  MONGOD_KILLED("mongod killed"),
  POSTGRES_KILLED("PostgreSQL killed");

  private final String words;

  Fault(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
