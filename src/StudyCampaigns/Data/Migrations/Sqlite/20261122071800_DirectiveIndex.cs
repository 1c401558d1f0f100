using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StudyCampaigns.Data.Migrations.Sqlite
{
    /// <summary>
    /// The index of directives and its triggers, after the tables: SQLite rebuilds a table by dropping it, and its triggers go with it.
    /// A later migration that rebuilds Directives, Attachments or AttachmentTexts must be followed by one that makes these triggers again;
    /// DirectiveSearchTests fail without them.
    /// </summary>
    public partial class DirectiveIndex : Migration
    {
        // Columns of search hold words between single spaces. The dot, which is in no question, keeps a phrase from reaching from one file
        // into the next.
        private const string Row =
            """
            INSERT INTO "DirectiveIndex" ("rowid", "number", "facts", "text")
            SELECT "d"."Id", "d"."SearchNumber", "d"."SearchText",
                (SELECT group_concat("t"."Folded", '·') FROM "Attachments" AS "a"
                    INNER JOIN "AttachmentTexts" AS "t" ON "t"."AttachmentId" = "a"."Id" WHERE "a"."DirectiveId" = "d"."Id")
            FROM "Directives" AS "d"
            """;

        private static readonly (string Name, string When, string Directive)[] Triggers =
        [
            ("DirectiveAdded", "AFTER INSERT ON \"Directives\"", "new.\"Id\""),
            ("DirectiveEdited", "AFTER UPDATE OF \"SearchNumber\", \"SearchText\" ON \"Directives\"", "new.\"Id\""),
            ("DirectiveRemoved", "AFTER DELETE ON \"Directives\"", "old.\"Id\""),
            ("AttachmentRemoved", "AFTER DELETE ON \"Attachments\"", "old.\"DirectiveId\""),
            ("AttachmentDetached", "AFTER UPDATE OF \"DirectiveId\" ON \"Attachments\"", "old.\"DirectiveId\""),
            ("AttachmentTextAdded", "AFTER INSERT ON \"AttachmentTexts\"", "(SELECT \"DirectiveId\" FROM \"Attachments\" WHERE \"Id\" = new.\"AttachmentId\")"),
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                UPDATE "Directives" SET "SearchNumber" = lower(replace(replace("Number", 'Đ', 'd'), 'đ', 'd'));
                UPDATE "Directives" SET "Path" = (
                    SELECT MIN("o"."Path") FROM "CampaignDirectives" AS "l"
                    INNER JOIN "Campaigns" AS "c" ON "c"."Id" = "l"."CampaignId"
                    INNER JOIN "Organizations" AS "o" ON "o"."Id" = "c"."OrganizationId"
                    WHERE "l"."DirectiveId" = "Directives"."Id")
                WHERE "Path" = '/' AND EXISTS (SELECT 1 FROM "CampaignDirectives" AS "l" WHERE "l"."DirectiveId" = "Directives"."Id");
                """);

            // Keeps words only: the text itself stands in the tables. The tokenizer cuts at ASCII alone, so that a word here is what
            // SearchWords made one.
            migrationBuilder.Sql(
                """
                CREATE VIRTUAL TABLE "DirectiveIndex" USING fts5("number", "facts", "text",
                    content='', contentless_delete=1, prefix='2 3', tokenize='ascii');
                """);
            migrationBuilder.Sql(Row + ";");
            foreach (var (name, when, directive) in Triggers)
            {
                migrationBuilder.Sql(
                    $"""
                    CREATE TRIGGER "{name}" {when} BEGIN
                        DELETE FROM "DirectiveIndex" WHERE "rowid" = {directive};
                        {Row} WHERE "d"."Id" = {directive};
                    END;
                    """);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var (name, _, _) in Triggers)
            {
                migrationBuilder.Sql($"DROP TRIGGER \"{name}\";");
            }

            migrationBuilder.Sql("DROP TABLE \"DirectiveIndex\";");
        }
    }
}
