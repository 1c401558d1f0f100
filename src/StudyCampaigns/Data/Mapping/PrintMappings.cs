using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudyCampaigns.Prints;

namespace StudyCampaigns.Data.Mapping;

internal sealed class FrozenPrintMapping : IEntityTypeConfiguration<FrozenPrint>
{
    public void Configure(EntityTypeBuilder<FrozenPrint> print)
    {
        print.Property(row => row.Hash).HasMaxLength(FrozenPrint.HashLength);
        print.Property(row => row.PdfHash).HasMaxLength(FrozenPrint.HashLength);
        print.ToTable(table => table.HasCheckConstraint(
            "CK_FrozenPrints_Pdf", "([Pdf] IS NULL AND [PdfHash] IS NULL) OR ([Pdf] IS NOT NULL AND [PdfHash] IS NOT NULL)"));
    }
}
