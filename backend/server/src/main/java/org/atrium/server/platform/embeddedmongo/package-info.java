/**
 * MongoDB-compatible storage in one file inside this process: mongo-java-server answers the real
 * driver on loopback, an H2 MVStore keeps the documents, and this package makes the pair durable.
 *
 * <p>What it keeps: an acknowledged write survives {@code kill -9} at once and power loss after 100
 * ms (or at once, see {@link org.atrium.server.platform.embeddedmongo.Durability}); a command's
 * changes to a document and its unique indexes appear together or not at all; readers see whole
 * documents; a full disk refuses writes (code 14031 {@code OutOfDiskSpace}) while reads go on.
 *
 * <p>What is fast: by {@code _id}, by {@code _id: {$in: [...]}}, by ranges on {@code _id} (with
 * sort on {@code _id} and limit), each also together with other conditions, and equality or {@code
 * $in} on the fields of a unique index. Anything else scans the collection, also {@code
 * countDocuments} with any filter, which is an aggregation.
 *
 * <p>What mongo-java-server does not do, so nobody may rely on it here:
 *
 * <ul>
 *   <li>silently ignored: TTL indexes, collation, partial unique indexes (they become full unique
 *       indexes), validators, capped collections, {@code w}/{@code j} write concerns (every write
 *       gets the durability above), {@code ordered} in update and delete batches (an update batch
 *       goes on after an error, a delete batch stops);
 *   <li>accepted and not built: indexes that are not unique;
 *   <li>refused: transactions and sessions, {@code $text}, {@code $near}, {@code $geoWithin},
 *       change streams, pipeline updates, {@code $bit}, {@code renameCollection}, most aggregation
 *       expressions;
 *   <li>different: {@code $addToSet} compares numbers with their type, {@code 1} and {@code 1L} are
 *       two elements; strings are ordered by UTF-16 code unit; aggregation results come as one
 *       batch (at most 48 MB); documents keep binary data but not its user-defined subtype; {@code
 *       collStats} says that all sizes are 0.
 * </ul>
 *
 * <p>Limits: a document changes by rewriting its page (16 KB or the document, whichever is more);
 * all documents of an unfinished cursor stay in memory; after power loss MVStore checks the header
 * and footer of what was written last, not every byte.
 */
@NullMarked
package org.atrium.server.platform.embeddedmongo;

import org.jspecify.annotations.NullMarked;
