package nl.werkplaats.query.growth;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.year.SchoolYear;
import nl.werkplaats.query.asof.AsOf;
import nl.werkplaats.query.asof.Past;

/**
 * How somebody grew: all views for that person, the one that is shown for anybody else. There is
 * deliberately nothing that adds them up.
 *
 * @param schoolYear the only one that it speaks of; absent when it speaks of all
 * @param schoolYears those in which there is anything, for the person alone
 * @param asOf of which moment it is; absent when it is of now
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record GrowthAnswer(
    Optional<SchoolYear> schoolYear,
    Optional<List<SchoolYear>> schoolYears,
    Optional<Trajectory> trajectory,
    Optional<Sharpening> sharpening,
    Optional<Palette> palette,
    Optional<OutcomeMix> outcomeMix,
    Optional<FollowThrough> followThrough,
    Optional<WhatHelped> whatHelped,
    Optional<AsOf> asOf) {

  /** The same of a moment that is past, when it is one. */
  GrowthAnswer asOf(Optional<Past> past) {
    return new GrowthAnswer(
        schoolYear,
        schoolYears,
        trajectory,
        sharpening,
        palette,
        outcomeMix,
        followThrough,
        whatHelped,
        past.map(Past::asOf));
  }
}
