using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StudyCampaigns.Data.Migrations.SqlServer
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
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EarlierAddresseeLabel",
                table: "DocumentTypes",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AddresseeLabelSince",
                table: "DocumentTypes");

            migrationBuilder.DropColumn(
                name: "EarlierAddresseeLabel",
                table: "DocumentTypes");
        }
    }
}
