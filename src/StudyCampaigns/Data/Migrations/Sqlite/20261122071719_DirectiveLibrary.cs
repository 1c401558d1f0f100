using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StudyCampaigns.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DirectiveLibrary : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_Directives_SearchText_Length",
                table: "Directives");

            migrationBuilder.AddColumn<string>(
                name: "SearchNumber",
                table: "Directives",
                type: "TEXT",
                maxLength: 82,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "Directives",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateTable(
                name: "Attachments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DirectiveId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attachments", x => x.Id);
                    table.CheckConstraint("CK_Attachments_FileName_Length", "length(\"FileName\") <= 160");
                    table.CheckConstraint("CK_Attachments_Hash_Length", "length(\"Hash\") <= 64");
                    table.CheckConstraint("CK_Attachments_Kind_Length", "length(\"Kind\") <= 24");
                    table.ForeignKey(
                        name: "FK_Attachments_Directives_DirectiveId",
                        column: x => x.DirectiveId,
                        principalTable: "Directives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AttachmentTexts",
                columns: table => new
                {
                    AttachmentId = table.Column<int>(type: "INTEGER", nullable: false),
                    Folded = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AttachmentTexts", x => x.AttachmentId);
                    table.ForeignKey(
                        name: "FK_AttachmentTexts_Attachments_AttachmentId",
                        column: x => x.AttachmentId,
                        principalTable: "Attachments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Directives_IssuedOn",
                table: "Directives",
                column: "IssuedOn");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Directives_SearchNumber_Length",
                table: "Directives",
                sql: "length(\"SearchNumber\") <= 82");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Directives_SearchText_Length",
                table: "Directives",
                sql: "length(\"SearchText\") <= 1600");

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_DirectiveId",
                table: "Attachments",
                column: "DirectiveId");

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_Hash",
                table: "Attachments",
                column: "Hash");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AttachmentTexts");

            migrationBuilder.DropTable(
                name: "Attachments");

            migrationBuilder.DropIndex(
                name: "IX_Directives_IssuedOn",
                table: "Directives");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Directives_SearchNumber_Length",
                table: "Directives");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Directives_SearchText_Length",
                table: "Directives");

            migrationBuilder.DropColumn(
                name: "SearchNumber",
                table: "Directives");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Directives");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Directives_SearchText_Length",
                table: "Directives",
                sql: "length(\"SearchText\") <= 1000");
        }
    }
}
