using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StudyCampaigns.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class RegisterLines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "Subject",
                table: "RegisteredNumbers",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(1000)",
                oldMaxLength: 1000);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "IssuedOn",
                table: "RegisteredNumbers",
                type: "date",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "date");

            migrationBuilder.AddColumn<string>(
                name: "Holder",
                table: "RegisteredNumbers",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "RegisteredNumbers",
                type: "nvarchar(24)",
                maxLength: 24,
                nullable: false,
                defaultValue: "Paper");

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "RegisteredNumbers",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "RegisteredNumbers",
                type: "nvarchar(2800)",
                maxLength: 2800,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "TakenOverNumber",
                table: "NumberRegisters",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_RegisteredNumbers_RegisterId_Kind",
                table: "RegisteredNumbers",
                columns: new[] { "RegisterId", "Kind" });

            migrationBuilder.AddCheckConstraint(
                name: "CK_RegisteredNumbers_Bearer",
                table: "RegisteredNumbers",
                sql: "\"Kind\" IN ('Reserved', 'Skipped') OR (\"Subject\" IS NOT NULL AND \"IssuedOn\" IS NOT NULL)");

            migrationBuilder.AddCheckConstraint(
                name: "CK_RegisteredNumbers_Holder",
                table: "RegisteredNumbers",
                sql: "\"Kind\" <> 'Reserved' OR \"Holder\" IS NOT NULL");

            migrationBuilder.AddCheckConstraint(
                name: "CK_RegisteredNumbers_Number",
                table: "RegisteredNumbers",
                sql: "\"Number\" >= 1");

            migrationBuilder.AddCheckConstraint(
                name: "CK_RegisteredNumbers_Reason",
                table: "RegisteredNumbers",
                sql: "\"Kind\" <> 'Skipped' OR \"Reason\" IS NOT NULL");

            // A line without a paper was brought over by hand; a withdrawn paper marks its line from now on.
            migrationBuilder.Sql(
                """
                UPDATE "RegisteredNumbers" SET "Kind" = 'ByHand'
                WHERE "Id" NOT IN (SELECT "RegisteredNumberId" FROM "Papers" WHERE "RegisteredNumberId" IS NOT NULL)
                """);

            migrationBuilder.Sql(
                """
                UPDATE "RegisteredNumbers" SET "Kind" = 'Withdrawn', "Reason" =
                    (SELECT MAX("PaperSteps"."Comment") FROM "PaperSteps" INNER JOIN "Papers" ON "Papers"."Id" = "PaperSteps"."PaperId"
                     WHERE "PaperSteps"."Kind" = 'Withdrawn' AND "Papers"."RegisteredNumberId" = "RegisteredNumbers"."Id")
                WHERE "Id" IN (SELECT "RegisteredNumberId" FROM "Papers" WHERE "State" = 'Withdrawn')
                """);

            // A paper has its number and subject folded already; a line by hand is found by its number and by words without marks.
            migrationBuilder.Sql(
                """
                UPDATE "RegisteredNumbers" SET "SearchText" = COALESCE(
                    (SELECT MAX("SearchText") FROM "Papers" WHERE "Papers"."RegisteredNumberId" = "RegisteredNumbers"."Id"), LOWER("Text" + ' ' + "Subject"))
                """);

            // Missing lines of a book that stands were never in the portal.
            migrationBuilder.Sql(
                """
                UPDATE "NumberRegisters" SET "TakenOverNumber" = "LastNumber"
                WHERE "LastNumber" > (SELECT COUNT(*) FROM "RegisteredNumbers" WHERE "RegisteredNumbers"."RegisterId" = "NumberRegisters"."Id")
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // The old table holds no line without a date.
            migrationBuilder.Sql("DELETE FROM \"RegisteredNumbers\" WHERE \"Kind\" IN ('Reserved', 'Skipped')");

            migrationBuilder.DropIndex(
                name: "IX_RegisteredNumbers_RegisterId_Kind",
                table: "RegisteredNumbers");

            migrationBuilder.DropCheckConstraint(
                name: "CK_RegisteredNumbers_Bearer",
                table: "RegisteredNumbers");

            migrationBuilder.DropCheckConstraint(
                name: "CK_RegisteredNumbers_Holder",
                table: "RegisteredNumbers");

            migrationBuilder.DropCheckConstraint(
                name: "CK_RegisteredNumbers_Number",
                table: "RegisteredNumbers");

            migrationBuilder.DropCheckConstraint(
                name: "CK_RegisteredNumbers_Reason",
                table: "RegisteredNumbers");

            migrationBuilder.DropColumn(
                name: "Holder",
                table: "RegisteredNumbers");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "RegisteredNumbers");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "RegisteredNumbers");

            migrationBuilder.DropColumn(
                name: "SearchText",
                table: "RegisteredNumbers");

            migrationBuilder.DropColumn(
                name: "TakenOverNumber",
                table: "NumberRegisters");

            migrationBuilder.AlterColumn<string>(
                name: "Subject",
                table: "RegisteredNumbers",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "nvarchar(1000)",
                oldMaxLength: 1000,
                oldNullable: true);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "IssuedOn",
                table: "RegisteredNumbers",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1),
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true);
        }
    }
}
