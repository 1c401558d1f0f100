using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StudyCampaigns.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ListIndexes : Migration
    {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
