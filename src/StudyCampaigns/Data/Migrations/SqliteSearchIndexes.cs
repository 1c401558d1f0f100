using Microsoft.EntityFrameworkCore.Migrations;

namespace StudyCampaigns.Data.Migrations;

/// <summary>
/// SQLite's indexes of words (FTS5) and the triggers that keep them in step with the rows, in the same transaction. They keep words only: the
/// text itself stands in the tables. SQLite rebuilds a table by dropping it and its triggers go with it: after the first release, a migration
/// that rebuilds one of these tables must make its triggers again. DirectiveSearchTests and ListSearchTests fail without them.
/// </summary>
internal static class SqliteSearchIndexes
{
    // The dot, which is in no question, keeps a phrase from reaching from one file into the next.
    private const string DirectiveRow =
        """
        INSERT INTO "DirectiveIndex" ("rowid", "number", "facts", "text")
        SELECT "d"."Id", "d"."SearchNumber", "d"."SearchText",
            (SELECT group_concat("t"."Folded", '·') FROM "Attachments" AS "a"
                INNER JOIN "AttachmentTexts" AS "t" ON "t"."AttachmentId" = "a"."Id" WHERE "a"."DirectiveId" = "d"."Id")
        FROM "Directives" AS "d"
        """;

    private static readonly (string Name, string When, string Directive)[] DirectiveTriggers =
    [
        ("DirectiveAdded", "AFTER INSERT ON \"Directives\"", "new.\"Id\""),
        ("DirectiveEdited", "AFTER UPDATE OF \"SearchNumber\", \"SearchText\" ON \"Directives\"", "new.\"Id\""),
        ("DirectiveRemoved", "AFTER DELETE ON \"Directives\"", "old.\"Id\""),
        ("AttachmentRemoved", "AFTER DELETE ON \"Attachments\"", "old.\"DirectiveId\""),
        ("AttachmentDetached", "AFTER UPDATE OF \"DirectiveId\" ON \"Attachments\"", "old.\"DirectiveId\""),
        ("AttachmentTextAdded", "AFTER INSERT ON \"AttachmentTexts\"", "(SELECT \"DirectiveId\" FROM \"Attachments\" WHERE \"Id\" = new.\"AttachmentId\")"),
    ];

    private static readonly (string Index, string Table)[] Lists = [("RegisterEntryIndex", "RegisterEntries"), ("DocumentIndex", "Documents")];

    public static void Create(MigrationBuilder migration)
    {
        CreateIndex(migration, "DirectiveIndex", "\"number\", \"facts\", \"text\"");
        foreach (var (name, when, directive) in DirectiveTriggers)
        {
            migration.Sql(
                $"""
                CREATE TRIGGER "{name}" {when} BEGIN
                    DELETE FROM "DirectiveIndex" WHERE "rowid" = {directive};
                    {DirectiveRow} WHERE "d"."Id" = {directive};
                END;
                """);
        }

        foreach (var (index, table) in Lists)
        {
            var add = $"""INSERT INTO "{index}" ("rowid", "text") VALUES (new."Id", new."SearchText");""";
            var remove = $"""DELETE FROM "{index}" WHERE "rowid" = old."Id";""";
            CreateIndex(migration, index, "\"text\"");
            migration.Sql($"""CREATE TRIGGER "{index}Added" AFTER INSERT ON "{table}" BEGIN {add} END;""");
            migration.Sql($"""CREATE TRIGGER "{index}Edited" AFTER UPDATE OF "SearchText" ON "{table}" BEGIN {remove} {add} END;""");
            migration.Sql($"""CREATE TRIGGER "{index}Removed" AFTER DELETE ON "{table}" BEGIN {remove} END;""");
        }
    }

    /// <summary>The tokenizer cuts at ASCII alone, so that a word of the index is what SearchWords made one.</summary>
    private static void CreateIndex(MigrationBuilder migration, string name, string columns) => migration.Sql(
        $"""
        CREATE VIRTUAL TABLE "{name}" USING fts5({columns},
            content='', contentless_delete=1, prefix='2 3', tokenize='ascii');
        """);
}
