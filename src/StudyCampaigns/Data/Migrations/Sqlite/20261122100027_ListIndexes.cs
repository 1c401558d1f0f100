using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StudyCampaigns.Data.Migrations.Sqlite
{
    /// <summary>
    /// Indexes of the long lists, and the words of papers and of the register with the triggers that keep them in step. SQLite rebuilds a
    /// table by dropping it, and its triggers go with it: a later migration that rebuilds Papers or RegisteredNumbers must be followed by
    /// one that makes these triggers again; ListSearchTests fail without them.
    /// </summary>
    public partial class ListIndexes : Migration
    {
        private static readonly (string Index, string Table)[] TextIndexes = [("NumberIndex", "RegisteredNumbers"), ("PaperIndex", "Papers")];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Papers_OrganizationId",
                table: "Papers");

            migrationBuilder.CreateIndex(
                name: "IX_RegisteredNumbers_RegisterId_IssuedOn_Number",
                table: "RegisteredNumbers",
                columns: new[] { "RegisterId", "IssuedOn", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Papers_ChangedAt_Id_OrganizationId_State",
                table: "Papers",
                columns: new[] { "ChangedAt", "Id", "OrganizationId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Papers_Kind_State_OrganizationId",
                table: "Papers",
                columns: new[] { "Kind", "State", "OrganizationId" });

            migrationBuilder.CreateIndex(
                name: "IX_Papers_OrganizationId_State",
                table: "Papers",
                columns: new[] { "OrganizationId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Directives_Path_Issuer_TypeName",
                table: "Directives",
                columns: new[] { "Path", "Issuer", "TypeName" });

            foreach (var (index, table) in TextIndexes)
            {
                // Keeps words only: the text itself stands in the table. The tokenizer cuts at ASCII alone, so that a word here is what
                // SearchWords made one.
                migrationBuilder.Sql(
                    $"""
                    CREATE VIRTUAL TABLE "{index}" USING fts5("text",
                        content='', contentless_delete=1, prefix='2 3', tokenize='ascii');
                    """);
                migrationBuilder.Sql($"""INSERT INTO "{index}" ("rowid", "text") SELECT "Id", "SearchText" FROM "{table}";""");
                var add = $"""INSERT INTO "{index}" ("rowid", "text") VALUES (new."Id", new."SearchText");""";
                var remove = $"""DELETE FROM "{index}" WHERE "rowid" = old."Id";""";
                migrationBuilder.Sql($"""CREATE TRIGGER "{index}Added" AFTER INSERT ON "{table}" BEGIN {add} END;""");
                migrationBuilder.Sql($"""CREATE TRIGGER "{index}Edited" AFTER UPDATE OF "SearchText" ON "{table}" BEGIN {remove} {add} END;""");
                migrationBuilder.Sql($"""CREATE TRIGGER "{index}Removed" AFTER DELETE ON "{table}" BEGIN {remove} END;""");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var (index, _) in TextIndexes)
            {
                migrationBuilder.Sql($"DROP TRIGGER \"{index}Added\";");
                migrationBuilder.Sql($"DROP TRIGGER \"{index}Edited\";");
                migrationBuilder.Sql($"DROP TRIGGER \"{index}Removed\";");
                migrationBuilder.Sql($"DROP TABLE \"{index}\";");
            }

            migrationBuilder.DropIndex(
                name: "IX_RegisteredNumbers_RegisterId_IssuedOn_Number",
                table: "RegisteredNumbers");

            migrationBuilder.DropIndex(
                name: "IX_Papers_ChangedAt_Id_OrganizationId_State",
                table: "Papers");

            migrationBuilder.DropIndex(
                name: "IX_Papers_Kind_State_OrganizationId",
                table: "Papers");

            migrationBuilder.DropIndex(
                name: "IX_Papers_OrganizationId_State",
                table: "Papers");

            migrationBuilder.DropIndex(
                name: "IX_Directives_Path_Issuer_TypeName",
                table: "Directives");

            migrationBuilder.CreateIndex(
                name: "IX_Papers_OrganizationId",
                table: "Papers",
                column: "OrganizationId");
        }
    }
}
