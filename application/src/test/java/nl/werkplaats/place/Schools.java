package nl.werkplaats.place;

import java.util.Map;

/**
 * The example schools of one service.
 *
 * @param ids what each location that tests call by its usual id is called here
 */
public record Schools(Map<String, String> ids) {

  /** The same path or body with the ids that hold here. */
  public String here(String text) {
    String here = text;
    for (Map.Entry<String, String> each : ids.entrySet()) {
      here = here.replace(each.getKey(), each.getValue());
    }
    return here;
  }
}
