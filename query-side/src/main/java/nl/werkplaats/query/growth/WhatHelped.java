package nl.werkplaats.query.growth;

import java.util.List;
import nl.werkplaats.kernel.code.CodeLists;
import nl.werkplaats.kernel.code.Stimulator;
import nl.werkplaats.kernel.year.SchoolYear;

/** I6: what helped somebody to learn, in reflections and takeaways, per school year. */
record WhatHelped(List<Year> years) {

  private static final String LIST = CodeLists.nameOf(Stimulator.class);

  /** One school year. */
  record Year(SchoolYear schoolYear, List<Times> stimulators) {}

  static WhatHelped of(List<Answered> answers) {
    return new WhatHelped(Times.perYear(answers, LIST, Answered::stimulators, Year::new));
  }
}
