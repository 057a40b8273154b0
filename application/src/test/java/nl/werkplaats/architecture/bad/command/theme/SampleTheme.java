package nl.werkplaats.architecture.bad.command.theme;

import nl.werkplaats.architecture.bad.command.question.SampleState;

/** Knows the question, which knows it: a cycle. */
public class SampleTheme {

  void print(SampleState state) {
    System.out.println(state);
  }
}
