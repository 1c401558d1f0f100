using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace StudyCampaigns.Data;

/// <summary>Instants are stored in UTC and come back as UTC; neither database keeps the kind.</summary>
public sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    value => value,
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
