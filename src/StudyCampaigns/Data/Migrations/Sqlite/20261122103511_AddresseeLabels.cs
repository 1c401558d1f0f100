using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StudyCampaigns.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddresseeLabels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "AddresseeLabelSince",
                table: "DocumentTypes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EarlierAddresseeLabel",
                table: "DocumentTypes",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "CK_DocumentTypes_EarlierAddresseeLabel_Length",
                table: "DocumentTypes",
                sql: "length(\"EarlierAddresseeLabel\") <= 20");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_DocumentTypes_EarlierAddresseeLabel_Length",
                table: "DocumentTypes");

            migrationBuilder.DropColumn(
                name: "AddresseeLabelSince",
                table: "DocumentTypes");

            migrationBuilder.DropColumn(
                name: "EarlierAddresseeLabel",
                table: "DocumentTypes");
        }
    }
}
