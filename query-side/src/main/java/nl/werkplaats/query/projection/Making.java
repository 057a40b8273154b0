package nl.werkplaats.query.projection;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

/**
 * A generation, or a copy beside all generations, that is being made.
 *
 * @param collection empty at first, and written by nobody else
 * @param skipped what somebody decided to leave out
 */
record Making(
    Projection projection,
    int generation,
    MongoCollection<Document> collection,
    Behind notes,
    Skips.Skipped skipped) {}
